package fr.raccordement.cockpit;

/** What a command of the cockpit answers to its caller. */
final class ExitCodes {

    /** All is well, or done. */
    static final int WELL = 0;

    /** Something asks for attention, or was refused. */
    static final int ATTENTION = 1;

    /** It was badly asked. */
    static final int BADLY_ASKED = 2;

    /** The program did not answer. */
    static final int UNANSWERED = 3;

    private ExitCodes() {}
}
