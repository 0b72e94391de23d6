package fr.raccordement.graphql.securite;

/** The configuration of authentication contradicts itself; the program does not start. */
public class AuthentificationIncoherente extends RuntimeException {

    private final String action;

    AuthentificationIncoherente(String sentence, String action) {
        super(sentence);
        this.action = action;
    }

    String action() {
        return action;
    }
}
