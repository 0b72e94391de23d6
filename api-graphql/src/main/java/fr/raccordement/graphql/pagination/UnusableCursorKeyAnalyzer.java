package fr.raccordement.graphql.pagination;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which key cannot be used and what to do about it, without a stack trace. */
class UnusableCursorKeyAnalyzer extends AbstractFailureAnalyzer<UnusableCursorKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableCursorKeyException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
