package fr.raccordement.axon.commands;

/** Tells what failed because another command was faster from what failed otherwise. */
public final class Conflicts {

    private Conflicts() {}

    /** Whether the failure is one; such a command is tried again (D-091). */
    public static boolean isOne(Throwable failure) {
        return NodeCommandSerializer.isConflict(failure);
    }
}
