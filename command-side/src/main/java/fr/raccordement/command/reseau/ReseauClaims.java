package fr.raccordement.command.reseau;

import fr.raccordement.api.claim.ClaimId;
import fr.raccordement.api.claim.ClaimKind;
import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.certificat.KeyIdentity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What network characteristics must have for themselves: the identifier by which the platform knows
 * who calls, on one platform, and the SSH key, which is a public key like any other (S-18) (D-136).
 */
public final class ReseauClaims {

    private ReseauClaims() {}

    /** What a fiche claims for them, by the path of each; none without characteristics. */
    public static Map<ClaimId, String> of(@Nullable Reseau reseau, Environnement environnement) {
        var bare = reseau == null ? null : TypedReseau.meant(reseau);
        return switch (bare) {
            case ReseauAs2 as2 ->
                    one(ClaimKind.IDENTIFIANT_AS2, environnement, as2.identifiant(), "identifiant");
            case ReseauPesit pesit ->
                    one(
                            ClaimKind.IDENTIFIANT_PESIT,
                            environnement,
                            pesit.identifiant(),
                            "identifiant");
            case ReseauSftp sftp ->
                    Stream.concat(
                                    one(ClaimKind.LOGIN_SFTP, environnement, sftp.login(), "login")
                                            .entrySet()
                                            .stream(),
                                    keys(sftp.clePubliqueSsh())
                                            .limit(1)
                                            .map(id -> Map.entry(id, "reseau.clePubliqueSsh")))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            case null -> Map.of();
        };
    }

    /**
     * What nobody else may hold: the same, and every hash under which the key of a certificate may
     * have been claimed while claims were of the bytes that came.
     */
    public static Map<ClaimId, String> ever(@Nullable Reseau reseau, Environnement environnement) {
        var ssh = reseau instanceof ReseauSftp sftp ? keys(sftp.clePubliqueSsh()) : none();
        return Stream.concat(
                        of(reseau, environnement).entrySet().stream(),
                        ssh.map(id -> Map.entry(id, "reseau.clePubliqueSsh")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
    }

    private static Map<ClaimId, String> one(
            ClaimKind kind, Environnement environnement, String identifier, String field) {
        return Map.of(new ClaimId(kind, environnement + "/" + identifier), "reseau." + field);
    }

    private static Stream<ClaimId> keys(@Nullable String line) {
        var identities = line == null ? List.<String>of() : KeyIdentity.everOpenSsh(line);
        return identities.stream().map(key -> new ClaimId(ClaimKind.CLE_PUBLIQUE, key));
    }

    private static Stream<ClaimId> none() {
        return Stream.empty();
    }
}
