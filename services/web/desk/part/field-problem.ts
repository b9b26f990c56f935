import { createContext, useContext } from 'react';
import { type ApiProblem, toApiProblem } from '../../shell/api-problem.ts';
import { problemText } from '../../shell/problem-text.ts';

/** What the last answer says is wrong, for the fields of the form around them. */
export const FormProblem = createContext<ApiProblem | null>(null);

/** The sentence beside the field that the server points at; undefined when it is right. */
export function useFieldProblem(pointer: string): string | undefined {
  const problem = useContext(FormProblem);
  const here = problem?.pointers.some((one) => one === pointer || one.startsWith(`${pointer}/`)) ?? false;
  if (problem === null || !here) return undefined;
  return problem.code === 'invalid-input' ? 'Ô này chưa điền đúng.' : problemText(problem.code).says;
}

export function formProblem(error: unknown): ApiProblem | null {
  return error === null ? null : toApiProblem(error);
}
