package fr.raccordement.graphql.scalar;

/** A scalar that cannot be read, and the code of its refusal. */
class UnreadableScalarException extends RuntimeException {

    private final String code;

    UnreadableScalarException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    String code() {
        return code;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
