import { bankDetailsBodySchema } from '@backline/api-contract/bank-details';
import type { Profile } from '@backline/api-contract/profiles';
import { useForm } from '@mantine/form';
import { problemOf } from '../../../data/api-problem.ts';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useChangeBankDetailsMutation } from './profiles.api.ts';

interface BankValues {
  bankAccountName: string;
  bankAccountNumber: string;
  bankIfscCode: string;
  password: string;
}

const startOf = ({ bankAccountName, bankIfscCode }: Profile): BankValues => ({
  bankAccountName: bankAccountName ?? '',
  // Only its mask is known here: whoever changes anything types the number again.
  bankAccountNumber: '',
  bankIfscCode: bankIfscCode ?? '',
  password: '',
});

/** The form for bank details, which asks for the password where it replaces some. */
export function useBankForm(profile: Profile, onSaved: () => void) {
  const [change, { isLoading }] = useChangeBankDetailsMutation();
  const replaces = profile.bankStatus !== 'none';
  const toBody = ({ password, ...details }: BankValues) => ({
    ...details,
    ...(replaces ? { password } : {}),
  });
  const form = useForm<BankValues>({
    mode: 'controlled',
    initialValues: startOf(profile),
    validate: validateBySchema(bankDetailsBodySchema, toBody, ({ password }) => ({
      password: replaces && password === '' ? 'Enter your password.' : null,
    })),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  async function send(values: BankValues) {
    clear();
    const result = await change({ body: toBody(values) });
    if (!result.error) {
      toastSuccess('Bank details saved', 'A reviewer checks them before anything is paid out to them.');
      return onSaved();
    }
    const { reason, message } = problemOf(result.error);
    if (reason !== 'WRONG_PASSWORD') return fail(result.error);
    form.setFieldError('password', message);
    goToFirstError();
  }

  return { form, formRef, problem, replaces, isLoading, submit: form.onSubmit(send, goToFirstError) };
}
