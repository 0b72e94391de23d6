package fr.raccordement.axon;

/** Something that the program needs is missing or in use by another; it does not start. */
public final class StartRefusedException extends IllegalStateException {

    private final String action;

    /**
     * @param sentence what is wrong, without any password
     * @param action what the operator may do
     */
    public StartRefusedException(String sentence, String action, Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    public StartRefusedException(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
