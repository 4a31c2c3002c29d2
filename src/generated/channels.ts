// Made by scripts/generate.js from src/channels. Do not edit.

/** Every network, by name. */
export const channels = {} as const

/** Other names of a network → its name. */
export const channelAliases = {} as const
