package fr.raccordement.graphql.security;

/** The configuration of authentication contradicts itself; the program does not start. */
public class ContradictoryAuthenticationException extends RuntimeException {

    private final String action;

    ContradictoryAuthenticationException(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
