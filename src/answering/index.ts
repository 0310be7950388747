export type * from "./answer.ts";
export { NEW_CONVERSATION, type Conversation, type Turn } from "./conversation.ts";
