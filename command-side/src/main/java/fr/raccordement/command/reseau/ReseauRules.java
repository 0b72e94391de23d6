package fr.raccordement.command.reseau;

import fr.raccordement.api.fiche.Environnement;
import fr.raccordement.api.fiche.Protocole;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.Violations;
import java.util.Set;

/** What network characteristics must look like, protocol by protocol (S-26) (D-021). */
public final class ReseauRules {

    private static final Set<String> TLS = Set.of("1.2", "1.3");

    private ReseauRules() {}

    /** Notes everything wrong with what the partner filled in. */
    public static void check(Reseau reseau, Environnement environnement, Violations violations) {
        switch (reseau) {
            case ReseauPesit pesit -> pesit(pesit, environnement, violations);
            case ReseauSftp sftp -> sftp(sftp, environnement, violations);
            case ReseauAs2 as2 -> As2Rules.check(as2, environnement, violations);
        }
    }

    /** The protocol that the characteristics belong to. */
    public static Protocole protocole(Reseau reseau) {
        return switch (reseau) {
            case ReseauPesit _ -> Protocole.PESIT;
            case ReseauSftp _ -> Protocole.SFTP;
            case ReseauAs2 _ -> Protocole.AS2;
        };
    }

    private static void pesit(
            ReseauPesit pesit, Environnement environnement, Violations violations) {
        Adresses.check(pesit.adressesSources(), environnement, violations);
        Hotes.check(pesit.hote(), "reseau.hote", environnement, violations);
        between(pesit.port(), 1, 65_535, "PORT_RANGE", "reseau.port", violations);
        violations.require(
                pesit.identifiant().matches("[A-Z0-9]{1,24}"),
                "PESIT_IDENTIFIANT",
                "reseau.identifiant",
                "L'identifiant PeSIT est fait de 1 à 24 capitales et chiffres.",
                "The PeSIT identifier has 1 to 24 capitals and digits.");
        violations.require(
                TLS.contains(pesit.tlsMinimum()),
                "TLS_MINIMUM",
                "reseau.tlsMinimum",
                "La version minimale de TLS est 1.2 ou 1.3.",
                "The minimum version of TLS is 1.2 or 1.3.");
        between(
                pesit.pointDeSynchronisation(),
                1,
                65_535,
                "PESIT_SYNCHRONISATION",
                "reseau.pointDeSynchronisation",
                violations);
        between(pesit.fenetre(), 1, 16, "PESIT_FENETRE", "reseau.fenetre", violations);
        between(
                pesit.tailleMaxMessage(),
                512,
                65_535,
                "PESIT_TAILLE_MESSAGE",
                "reseau.tailleMaxMessage",
                violations);
        violations.require(
                pesit.loginPreconnexion() == null
                        || pesit.loginPreconnexion().matches("[!-~]{1,8}"),
                "PESIT_LOGIN",
                "reseau.loginPreconnexion",
                "Le login de préconnexion est fait de 1 à 8 caractères ASCII visibles.",
                "The pre-connection login has 1 to 8 visible ASCII characters.");
    }

    private static void sftp(ReseauSftp sftp, Environnement environnement, Violations violations) {
        Adresses.check(sftp.adressesSources(), environnement, violations);
        violations.require(
                sftp.login().matches("[a-z][a-z0-9_-]{0,31}"),
                "SFTP_LOGIN",
                "reseau.login",
                "Le login est fait de 1 à 32 minuscules, chiffres, - ou _, une lettre d'abord.",
                "The login has 1 to 32 small letters, digits, - or _, a letter first.");
        violations.require(
                sftp.clePubliqueSsh() == null || CleSsh.isPublicKey(sftp.clePubliqueSsh()),
                "SFTP_CLE_SSH",
                "reseau.clePubliqueSsh",
                "Une clé publique au format OpenSSH est attendue (RSA 2048, ECDSA ou Ed25519).",
                "A public key in OpenSSH format is expected (RSA 2048, ECDSA or Ed25519).");
    }

    private static void between(
            int value, int least, int most, String code, String path, Violations violations) {
        violations.require(
                value >= least && value <= most,
                code,
                path,
                "Une valeur de " + least + " à " + most + " est attendue.",
                "A value from " + least + " to " + most + " is expected.");
    }
}
