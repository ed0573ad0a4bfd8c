import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gstinProblem,
  ifscProblem,
  mobileProblem,
  normalizeIdentityNumber,
  normalizeMobile,
  normalizeUpiId,
  panOfGstin,
  panProblem,
  pinCodeProblem,
  stateCodeOfGstin,
  upiProblem,
} from './identity-numbers.ts';

const VALID_GSTIN = ['27AAPFU0939F1ZV', '29AABCU9603R1ZJ', '29ABCDE1234F1ZW'];

describe('PAN', () => {
  it.each(['AAPFU0939F', 'aabcu9603r', ' AAPFU 0939F '])('takes %j', (pan) => {
    expect(panProblem(pan)).toBeNull();
  });

  it.each([...'PCHFATBLJGE'])('knows the holder %s', (holder) => {
    expect(panProblem(`ABC${holder}E1234F`)).toBeNull();
  });

  it.each([
    ['', 'A PAN has 10 characters; this has 0.'],
    ['AAPFU0939', 'A PAN has 10 characters; this has 9.'],
    ['AAPFU0939FX', 'A PAN has 10 characters; this has 11.'],
    ['AAPFUO939F', 'Character 6 of a PAN is a digit; here it is O.'],
    ['1APFU0939F', 'Character 1 of a PAN is a letter; here it is 1.'],
    ['ABCDE1234F', 'The fourth letter of a PAN says what kind of holder it has; D stands for none.'],
  ])('says what is wrong with %j', (pan, problem) => {
    expect(panProblem(pan)).toBe(problem);
  });
});

describe('GSTIN', () => {
  it.each([...VALID_GSTIN, '29aabcu9603r1zj', '27 AAPFU0939F 1ZV'])('takes %s', (gstin) => {
    expect(gstinProblem(gstin)).toBeNull();
  });

  it.each([
    [
      '29ABCDE1234F1ZX',
      'The last character of this GSTIN does not fit the others: please look for a typing error.',
    ],
    ['29ABCDE1234F1Z', 'A GSTIN has 15 characters; this has 14.'],
    ['2XABCDE1234F1ZW', 'Character 2 of a GSTIN is a digit; here it is X.'],
    ['00ABCDE1234F1ZW', 'A GSTIN begins with the code of a state; 00 is none.'],
    ['39ABCDE1234F1ZW', 'A GSTIN begins with the code of a state; 39 is none.'],
    ['29ABCDE1234F0ZW', 'The 13th character of a GSTIN is never 0.'],
    ['29ABCDE1234F1YW', 'The 14th character of a GSTIN is Z; here it is Y.'],
    ['29ABCDE1234F1Z-', 'Character 15 of a GSTIN is a letter or a digit; here it is -.'],
  ])('says what is wrong with %s', (gstin, problem) => {
    expect(gstinProblem(gstin)).toBe(problem);
  });

  it('notices every single mistyped character', () => {
    const typed = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(fc.constantFrom(...VALID_GSTIN), fc.nat(14), typed, (gstin, position, character) => {
        fc.pre(gstin.charAt(position) !== character);
        expect(gstinProblem(gstin.slice(0, position) + character + gstin.slice(position + 1))).not.toBeNull();
      }),
    );
  });

  it('carries state and PAN', () => {
    expect(stateCodeOfGstin('27aapfu0939f1zv')).toBe('27');
    expect(panOfGstin('27aapfu0939f1zv')).toBe('AAPFU0939F');
  });
});

describe('IFSC', () => {
  it.each(['HDFC0000001', 'sbin0ABC123'])('takes %s', (ifsc) => {
    expect(ifscProblem(ifsc)).toBeNull();
  });

  it.each([
    ['HDFC000001', 'An IFSC has 11 characters; this has 10.'],
    ['HDF00000001', 'Character 4 of an IFSC is a letter; here it is 0.'],
    ['HDFCO000001', 'The fifth character of an IFSC is the digit 0.'],
    ['HDFC0-00001', 'Character 6 of an IFSC is a letter or a digit; here it is -.'],
  ])('says what is wrong with %s', (ifsc, problem) => {
    expect(ifscProblem(ifsc)).toBe(problem);
  });
});

describe('PIN code', () => {
  it.each(['560038', '400 050'])('takes %s', (pin) => {
    expect(pinCodeProblem(pin)).toBeNull();
  });

  it.each([
    ['056003', 'A PIN code does not begin with 0.'],
    ['56003', 'A PIN code has 6 characters; this has 5.'],
    ['56OO38', 'Character 3 of a PIN code is a digit; here it is O.'],
    ['५६००३८', 'Character 1 of a PIN code is a digit; here it is ५.'],
  ])('says what is wrong with %s', (pin, problem) => {
    expect(pinCodeProblem(pin)).toBe(problem);
  });
});

describe('mobile number', () => {
  it.each(['9845012345', '+91 98450-12345', '919845012345', '09845012345', '(+91) 6000000000'])(
    'takes %s',
    (mobile) => {
      expect(mobileProblem(mobile)).toBeNull();
      expect(normalizeMobile(mobile)).toMatch(/^[6-9]\d{9}$/);
    },
  );

  it('keeps a number that itself begins with 91', () => {
    expect(normalizeMobile('9123456789')).toBe('9123456789');
  });

  it.each([
    ['5845012345', 'An Indian mobile number begins with 6, 7, 8 or 9.'],
    ['984501234', 'An Indian mobile number has 10 characters; this has 9.'],
    ['98450x2345', 'Character 6 of an Indian mobile number is a digit; here it is x.'],
  ])('says what is wrong with %s', (mobile, problem) => {
    expect(mobileProblem(mobile)).toBe(problem);
  });
});

describe('UPI id', () => {
  it.each(['asha@okaxis', 'asha.rao-1_x@upi', '9845012345@ybl', ' Asha@OkAxis '])('takes %j', (upi) => {
    expect(upiProblem(upi)).toBeNull();
  });

  it.each([
    ['asha', 'A UPI id has one @ between name and handle, as in name@bank.'],
    ['a@b@c', 'A UPI id has one @ between name and handle, as in name@bank.'],
    ['@okaxis', 'The name in a UPI id has at least two letters, digits, dots, "-" or "_".'],
    ['asha rao@okaxis', 'The name in a UPI id has at least two letters, digits, dots, "-" or "_".'],
    ['asha@gmail.com', 'The handle of a UPI id has no dot: this looks like an email address.'],
    ['asha@', 'The handle of a UPI id, after the @, has letters and digits only.'],
    ['asha@ok-axis', 'The handle of a UPI id, after the @, has letters and digits only.'],
  ])('says what is wrong with %s', (upi, problem) => {
    expect(upiProblem(upi)).toBe(problem);
  });
});

describe('normalizing', () => {
  it('makes one form of all ways to type a number', () => {
    expect(normalizeIdentityNumber(' 27 aapfu0939f\t1zv ')).toBe('27AAPFU0939F1ZV');
    expect(normalizeUpiId(' Asha@OkAxis ')).toBe('asha@okaxis');
  });

  it('never throws, whatever was typed', () => {
    const checks = [panProblem, gstinProblem, ifscProblem, pinCodeProblem, mobileProblem, upiProblem];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        for (const check of checks) expect(() => check(typed)).not.toThrow();
      }),
    );
  });
});
