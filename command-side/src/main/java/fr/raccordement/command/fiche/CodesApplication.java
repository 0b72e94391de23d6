package fr.raccordement.command.fiche;

import fr.raccordement.api.RuleViolatedException;
import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.typed.TypedForm;
import fr.raccordement.command.claim.Claims;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Application codes, three capitals and three digits, each of one fiche for ever (D-004). */
@Component
class CodesApplication {

    private static final int LETTERS = 26 * 26 * 26;
    private static final int DIGITS = 1_000;

    private final Claims claims;

    CodesApplication(Claims claims) {
        this.claims = claims;
    }

    /**
     * Assigns a code to a fiche.
     *
     * <p>Refuses: CODE_APPLICATION_FORMAT, CODE_APPLICATION_TAKEN.
     *
     * @param wanted the code, or null for a free one, drawn from the fiche's identifier
     */
    String assign(String ficheId, String structure, @Nullable String wanted) {
        var code = wanted == null ? free(ficheId) : requireWellFormed(wanted);
        if (claims.take(List.of(claim(code)), ficheId, structure).isPresent()) {
            throw new RuleViolatedException(
                    "CODE_APPLICATION_TAKEN",
                    "codeApplication",
                    "Ce code application appartient à une autre fiche.",
                    "This application code belongs to another fiche.");
        }
        return code;
    }

    /** A fiche in use keeps its code: none, or the one that it has, may be wanted. */
    static void requireKept(@Nullable String wanted, @Nullable String assigned) {
        if (wanted != null && !wanted.equals(assigned)) {
            throw new RuleViolatedException(
                    "CODE_APPLICATION_ASSIGNED",
                    "codeApplication",
                    "La fiche a déjà un code application et le garde.",
                    "The fiche has an application code already and keeps it.");
        }
    }

    private String free(String ficheId) {
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> candidate(ficheId + "#" + n))
                .filter(code -> claims.holder(claim(code)).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static ClaimId claim(String code) {
        return new ClaimId(ClaimKind.CODE_APPLICATION, code);
    }

    private static String requireWellFormed(String code) {
        if (!TypedForm.CODE_APPLICATION.isWellFormed(code)) {
            throw new RuleViolatedException(
                    "CODE_APPLICATION_FORMAT",
                    "codeApplication",
                    "Un code application est fait de 3 capitales et 3 chiffres.",
                    "An application code has 3 capitals and 3 digits.");
        }
        return code;
    }

    private static String candidate(String seed) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(seed.getBytes(StandardCharsets.UTF_8));
            var number =
                    (int)
                            Long.remainderUnsigned(
                                    ByteBuffer.wrap(digest).getLong(), (long) LETTERS * DIGITS);
            int letters = number / DIGITS;
            return "%c%c%c%03d"
                    .formatted(
                            'A' + letters / 676,
                            'A' + letters / 26 % 26,
                            'A' + letters % 26,
                            number % DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
