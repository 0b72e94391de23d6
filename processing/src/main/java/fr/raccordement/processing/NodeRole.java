package fr.raccordement.processing;

/** A part of what the program does, which a node may leave to others (D-220). */
public enum NodeRole {
    /** Decides commands that come from any node. */
    COMMANDS,
    /** Answers whoever asks it, which every node does. */
    QUERIES,
    /** Projects events into views. */
    PROJECTIONS,
    /** Does what follows from events: deadlines, exports, mail, keys to destroy. */
    POLICIES,
    /** Seals events. */
    SEALING
}
