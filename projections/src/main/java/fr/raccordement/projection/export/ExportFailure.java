package fr.raccordement.projection.export;

/** An export cannot be written; its requester sees the code. */
final class ExportFailure extends RuntimeException {

    private final String code;

    ExportFailure(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
