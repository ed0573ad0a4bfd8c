import { type Contract, signContractBodySchema } from '@backline/api-contract/contracts';
import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../data/api-problem.ts';
import { useFormProblem } from '../../../lib/form-problem.ts';
import { validateBySchema } from '../../../lib/schema-validation.ts';
import { toastSuccess } from '../../../ui/toast.tsx';
import { useSignContractMutation } from './contracts.api.ts';
import type { SignatureValue } from './SignatureField.tsx';

interface SignValues {
  legalName: string;
  signature: SignatureValue;
  consent: boolean;
  password: string;
}

const EMPTY: SignValues = {
  legalName: '',
  signature: { type: 'typed', value: '' },
  consent: false,
  password: '',
};

/**
 * The form that signs. It keeps the hash of the document that was on the page when it opened: if another version
 * arrives while somebody reads, consent is taken back and the change is said, whoever notices first, page or server.
 */
export function useSignForm(contract: Contract) {
  const seenHash = useRef(contract.documentHash);
  const [changed, setChanged] = useState(false);
  const [sign, { isLoading }] = useSignContractMutation();
  const form = useForm<SignValues>({
    mode: 'controlled',
    initialValues: EMPTY,
    validate: validateBySchema(signContractBodySchema, (values) => ({
      ...values,
      documentHash: contract.documentHash,
    })),
  });
  const { problem, fail, clear, formRef, goToFirstError } = useFormProblem(form);

  function askToReadAgain() {
    setChanged(true);
    form.setFieldValue('consent', false);
  }
  useEffect(() => {
    if (contract.documentHash === seenHash.current) return;
    seenHash.current = contract.documentHash;
    askToReadAgain();
  });

  async function submit(values: SignValues) {
    clear();
    const result = await sign({
      id: contract.id,
      body: { ...values, consent: true, documentHash: contract.documentHash },
    });
    if (!result.error) return toastSuccess('Signed', 'Thank you. The other side has been told.');
    const { reason, message } = problemOf(result.error);
    if (reason === 'DOCUMENT_CHANGED') return askToReadAgain();
    if (reason === 'WRONG_PASSWORD') {
      form.setFieldError('password', message);
      return goToFirstError();
    }
    fail(result.error);
  }

  return { form, formRef, problem, changed, submit: form.onSubmit(submit, goToFirstError), isLoading };
}
