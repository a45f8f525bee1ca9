/** What the tests use of the reader of BPMN; the package has no types of its own. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{
      readonly rootElement: unknown;
      readonly warnings: readonly { readonly message: string }[];
    }>;
  }
}
