import { z } from 'zod';

/**
 * The shape that a schema of the contract gives a document, without the limits it sets to what comes in: how long a line may be, how
 * early a day. Limits change, and what was accepted once must still read. Members that the contract does not know stay where they are.
 */
export function keptShape<S extends z.ZodType>(schema: S): z.ZodType<z.output<S>> {
  return withoutLimits(schema) as z.ZodType<z.output<S>>;
}

function withoutLimits(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodObject)
    return z.looseObject(
      Object.fromEntries(Object.entries(schema.shape).map(([name, inner]) => [name, withoutLimits(inner)])),
    );
  if (schema instanceof z.ZodArray) return z.array(withoutLimits(schema.element));
  if (schema instanceof z.ZodOptional) return withoutLimits(schema.unwrap()).optional();
  if (schema instanceof z.ZodNullable) return withoutLimits(schema.unwrap()).nullable();
  if (schema instanceof z.ZodDefault) return withoutLimits(schema.unwrap()).default(schema.def.defaultValue);
  if (schema instanceof z.ZodNumber) return z.number();
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return z.string();
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean)
    return schema;
  throw new TypeError('No document is kept in such a shape: say here what is left of it without its limits.');
}
