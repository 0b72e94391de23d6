package fr.raccordement.graphql.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports in one sentence, without a stack trace, why the program does not start. */
class ContradictoryAuthenticationAnalyzer
        extends AbstractFailureAnalyzer<ContradictoryAuthenticationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ContradictoryAuthenticationException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
