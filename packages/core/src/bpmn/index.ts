export { writeBpmn } from './write-bpmn.ts';
export type { BpmnAsked } from './naming.ts';
