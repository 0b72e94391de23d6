package fr.raccordement.api.certificat.query;

import fr.raccordement.api.Texte;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An authority that some source names, trusted or not.
 *
 * @param sha256 of its certificate, lower-case hexadecimal
 * @param cleSha256 of its public key, lower-case hexadecimal
 * @param sujet its name, RFC 4514
 * @param emetteur who issued its certificate, RFC 4514
 * @param valideDu not before
 * @param valideAu not after
 * @param deConfiance whether certificates under it are accepted
 * @param illisible why its certificate is not read, as an older version did; null where it is
 * @param origines what names it
 * @param version number of the last decision on it in the list; null where there is none
 * @param source where an administrator's trust comes from, while it stands
 * @param motif why an administrator trusts it no more, while that stands
 * @param decideLe when an administrator last decided on it
 * @param decidePar who that was; null for whoever has no role at the operator
 */
public record EmetteurView(
        String sha256,
        String cleSha256,
        String sujet,
        String emetteur,
        Instant valideDu,
        Instant valideAu,
        boolean deConfiance,
        @Nullable Texte illisible,
        List<OrigineEmetteur> origines,
        @Nullable Long version,
        @Nullable String source,
        @Nullable String motif,
        @Nullable Instant decideLe,
        @Nullable String decidePar) {}
