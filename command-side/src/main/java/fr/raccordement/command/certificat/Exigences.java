package fr.raccordement.command.certificat;

import fr.raccordement.api.Texte;
import fr.raccordement.api.certificat.Echeances;
import fr.raccordement.api.certificat.query.ExigenceView;
import fr.raccordement.api.certificat.query.ListExigencesCertificat;
import fr.raccordement.api.fiche.Protocole;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what certificates must be, with the numbers by which they are judged. */
@Component
class Exigences {

    @QueryHandler
    List<ExigenceView> handle(ListExigencesCertificat query) {
        return Stream.of(Check.values())
                .flatMap(check -> Stream.ofNullable(exigence(check, query.protocole())))
                .toList();
    }

    private static @Nullable ExigenceView exigence(Check check, Protocole protocole) {
        var texte = texte(check, protocole);
        return texte == null ? null : new ExigenceView(check.name(), check.severite(), texte);
    }

    private static @Nullable Texte texte(Check check, Protocole protocole) {
        return switch (check) {
            case CERT_FORMAT ->
                    new Texte(
                            "Un fichier PKCS#7 (p7b, DER ou PEM) d'au plus 1 Mio, contenant le"
                                    + " certificat et toute sa chaîne.",
                            "A PKCS#7 file (p7b, DER or PEM) of 1 MiB at most, with the"
                                    + " certificate and its whole chain.");
            case CERT_PRIVATE_KEY ->
                    new Texte(
                            "Aucune clé privée : ni PKCS#12, ni magasin de clés.",
                            "No private key: neither PKCS#12 nor a key store.");
            case CERT_LEAF_COUNT -> number(protocole);
            case CERT_CHAIN ->
                    new Texte(
                            "Toutes les autorités jusqu'à une racine auto-signée, dans n'importe"
                                    + " quel ordre ; %d certificats au plus, contraintes de la"
                                            .formatted(RuleSet.MAX_PATH)
                                    + " RFC 5280 respectées.",
                            "Every authority up to a self-signed root, in any order; %d"
                                            .formatted(RuleSet.MAX_PATH)
                                    + " certificates at most, the constraints of RFC 5280 met.");
            case CERT_TRUST ->
                    new Texte(
                            "Un émetteur de la liste de confiance (voir emetteurs) ; en"
                                    + " qualification, un autre n'est qu'un avertissement.",
                            "An issuer of the trust list (see emetteurs); in qualification another"
                                    + " one is a warning only.");
            case CERT_VALIDITY ->
                    new Texte(
                            "Valide maintenant, comme chaque autorité dont il dépend.",
                            "Valid now, and so is every authority that it depends on.");
            case CERT_EXPIRY_SOON ->
                    new Texte(
                            "Au moins %d jours de validité restants."
                                    .formatted(Echeances.JOURS_D_AVERTISSEMENT),
                            "At least %d days of validity left."
                                    .formatted(Echeances.JOURS_D_AVERTISSEMENT));
            case CERT_PERIOD ->
                    new Texte(
                            "Valide, avec sa chaîne, pendant toute la période du raccordement.",
                            "Valid, with its chain, throughout the period of the connection.");
            case CERT_USAGE -> usage(protocole);
            case CERT_KEYUSAGE ->
                    new Texte(
                            "keyUsage avec digitalSignature, sans keyCertSign, et avec"
                                    + " keyEncipherment pour un serveur RSA.",
                            "keyUsage with digitalSignature, without keyCertSign, and with"
                                    + " keyEncipherment for an RSA server.");
            case CERT_KEY ->
                    new Texte(
                            "RSA de %d à %d bits, ou courbe P-256, P-384, P-521, Brainpool ou"
                                            .formatted(RuleSet.MIN_RSA_BITS, RuleSet.MAX_RSA_BITS)
                                    + " FRP256v1 ; signatures SHA-256, SHA-384 ou SHA-512.",
                            "RSA of %d to %d bits, or a curve P-256, P-384, P-521, Brainpool or"
                                            .formatted(RuleSet.MIN_RSA_BITS, RuleSet.MAX_RSA_BITS)
                                    + " FRP256v1; signatures with SHA-256, SHA-384 or SHA-512.");
            case CERT_POLICY ->
                    new Texte(
                            "Une politique RGS ou qualifiée, accordée par les autorités de la"
                                    + " chaîne.",
                            "An RGS or qualified policy, granted by the authorities of the"
                                    + " chain.");
            case CERT_UNIQUE ->
                    new Texte(
                            "Ni le certificat ni sa clé ne servent un autre raccordement.",
                            "Neither the certificate nor its key serves another connection.");
            case CERT_REVOKED ->
                    new Texte(
                            "Non révoqué d'après les listes jointes au fichier, s'il y en a.",
                            "Not revoked by the lists enclosed in the file, where there are any.");
            case CERT_HOLDER ->
                    new Texte(
                            "Le SIREN ou SIRET que porte le certificat, s'il en porte un, est celui"
                                    + " de la structure.",
                            "The SIREN or SIRET in the certificate, if there is one, is that of the"
                                    + " structure.");
            case CERT_HOST ->
                    protocole == Protocole.AS2
                            ? new Texte(
                                    "L'hôte de l'adresse AS2 figure parmi les noms du certificat.",
                                    "The host of the AS2 address is among the names of the"
                                            + " certificate.")
                            : null;
        };
    }

    private static Texte number(Protocole protocole) {
        return protocole == Protocole.PESIT
                ? new Texte(
                        "Un fichier par certificat : un certificat client et un certificat"
                                + " serveur, ou un seul pour les deux usages.",
                        "One file a certificate: a client certificate and a server certificate, or"
                                + " one for both uses.")
                : new Texte(
                        "Un seul fichier, contenant un seul certificat d'entité finale.",
                        "One file only, with one end-entity certificate.");
    }

    private static Texte usage(Protocole protocole) {
        return switch (protocole) {
            case AS2 ->
                    new Texte(
                            "extendedKeyUsage avec l'authentification serveur"
                                    + " (1.3.6.1.5.5.7.3.1).",
                            "extendedKeyUsage with server authentication (1.3.6.1.5.5.7.3.1).");
            case SFTP ->
                    new Texte(
                            "extendedKeyUsage avec l'authentification client (1.3.6.1.5.5.7.3.2).",
                            "extendedKeyUsage with client authentication (1.3.6.1.5.5.7.3.2).");
            case PESIT ->
                    new Texte(
                            "extendedKeyUsage avec les authentifications client"
                                    + " (1.3.6.1.5.5.7.3.2) et serveur (1.3.6.1.5.5.7.3.1), à un"
                                    + " ou deux certificats.",
                            "extendedKeyUsage with client (1.3.6.1.5.5.7.3.2) and server"
                                    + " (1.3.6.1.5.5.7.3.1) authentication, in one certificate or"
                                    + " two.");
        };
    }
}
