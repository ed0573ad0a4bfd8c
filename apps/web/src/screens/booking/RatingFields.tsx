import { Input, Rating } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { AreaField } from '../../ui/TextFields.tsx';

export interface RatingValues {
  rating: number;
  feedback: string;
}

const WORDS = ['', 'Bad', 'Poor', 'Fine', 'Good', 'Excellent'];

interface RatingFieldsProps {
  form: UseFormReturnType<RatingValues>;
  /** Who is rated. */
  name: string;
}

/** Stars, which are radio buttons to the keyboard, and a text. */
export function RatingFields({ form, name }: RatingFieldsProps) {
  const labelId = useId();
  const { rating } = form.getValues();
  return (
    <>
      <Input.Wrapper
        label={`Your rating of ${name}`}
        labelElement="div"
        labelProps={{ id: labelId }}
        error={form.errors.rating}
      >
        <Rating
          role="radiogroup"
          aria-labelledby={labelId}
          size="xl"
          mt={4}
          value={rating}
          onChange={(value) => form.setFieldValue('rating', value)}
          getSymbolLabel={(value) => `${value} of 5 stars: ${WORDS[value] ?? ''}`}
        />
        <Input.Description mt={4}>{WORDS[rating] || 'One to five stars'}</Input.Description>
      </Input.Wrapper>
      <AreaField
        label="In your words"
        description="Shown with the rating once both sides have rated, or after 14 days."
        minRows={3}
        limit={1000}
        {...form.getInputProps('feedback')}
      />
    </>
  );
}
