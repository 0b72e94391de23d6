package fr.raccordement.graphql.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Checks a login and a password of the demonstration; an unknown login costs what a known one does
 * (D-096).
 */
class DemonstrationAuthenticationProvider implements AuthenticationProvider {

    private static final byte[] NOBODY = new byte[32];

    private final Map<String, Known> known;

    DemonstrationAuthenticationProvider(DemonstrationAccounts accounts) {
        known =
                accounts.all().stream()
                        .map(it -> new Known(it, sha256(it.password())))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        it -> it.account.login(), Function.identity()));
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var found = known.get(presented.getName());
        var password = presented.getCredentials() instanceof String text ? text : "";
        var same = MessageDigest.isEqual(sha256(password), found == null ? NOBODY : found.digest);
        if (found == null || !same) {
            throw new BadCredentialsException("Unknown login or wrong password");
        }
        return authenticated(found.account);
    }

    /** The identity of an account. */
    static UsernamePasswordAuthenticationToken authenticated(DemonstrationAccount account) {
        var roles = account.roles().stream().map(Enum::name).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                account.login(), null, AuthorityUtils.createAuthorityList(roles));
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Known(DemonstrationAccount account, byte[] digest) {}
}
