package fr.raccordement.graphql.security;

import org.springframework.security.core.AuthenticationException;

/** That nobody can tell now whose a token is: the identity provider does not say its keys. */
public final class ProviderAwayException extends AuthenticationException {

    private static final String AWAY = "The identity provider does not answer";

    /** It was asked a moment ago, or is being asked. */
    ProviderAwayException() {
        super(AWAY);
    }

    ProviderAwayException(Throwable failure) {
        super(AWAY, failure);
    }
}
