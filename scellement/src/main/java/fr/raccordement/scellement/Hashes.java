package fr.raccordement.scellement;

/** The hashes of the complete subtrees of a growing tree; one that is known never changes. */
@FunctionalInterface
interface Hashes {

    /**
     * The hash of a complete subtree.
     *
     * @param level how many levels are below it: it covers 2 to that power of leaves
     * @param index its index among those of its level
     */
    byte[] at(int level, long index);
}
