package fr.raccordement.graphql.securite;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in one sentence, without a stack, why the program does not start. */
class AuthentificationIncoherenteAnalyzer
        extends AbstractFailureAnalyzer<AuthentificationIncoherente> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AuthentificationIncoherente cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
