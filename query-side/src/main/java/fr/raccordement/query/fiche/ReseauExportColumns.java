package fr.raccordement.query.fiche;

import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.query.export.ListColumn;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The network characteristics of a fiche, those of its protocol filled. */
final class ReseauExportColumns {

    static final List<ListColumn<FicheState>> ALL =
            List.of(
                    of(
                            "adressesSources",
                            "Adresses sources",
                            "Source addresses",
                            it -> String.join(" ", sources(it))),
                    of("identifiant", "Identifiant réseau", "Network identifier", it -> name(it)),
                    ofPesit("hote", "Hôte PeSIT", "PeSIT host", ReseauPesit::hote),
                    ofPesit("port", "Port PeSIT", "PeSIT port", ReseauPesit::port),
                    ofPesit("tlsMinimum", "TLS minimum", "Lowest TLS", ReseauPesit::tlsMinimum),
                    ofPesit(
                            "pointDeSynchronisation",
                            "Point de synchronisation",
                            "Synchronisation point",
                            ReseauPesit::pointDeSynchronisation),
                    ofPesit("fenetre", "Fenêtre", "Window", ReseauPesit::fenetre),
                    ofPesit(
                            "tailleMaxMessage",
                            "Taille maximale d'un message",
                            "Largest message",
                            ReseauPesit::tailleMaxMessage),
                    ofPesit(
                            "compatibilite",
                            "Compatibilité",
                            "Compatibility",
                            ReseauPesit::compatibilite),
                    ofPesit(
                            "loginPreconnexion",
                            "Login de préconnexion",
                            "Pre-connection login",
                            ReseauPesit::loginPreconnexion),
                    ofSftp(
                            "clePubliqueSsh",
                            "Clé publique SSH",
                            "SSH public key",
                            ReseauSftp::clePubliqueSsh),
                    ofAs2("url", "URL AS2", "AS2 URL", ReseauAs2::url),
                    ofAs2("mdn", "MDN", "MDN", ReseauAs2::mdn),
                    ofAs2(
                            "urlMdnAsynchrone",
                            "URL du MDN asynchrone",
                            "Asynchronous MDN URL",
                            ReseauAs2::urlMdnAsynchrone),
                    ofAs2("signature", "Signature", "Signature", ReseauAs2::signature),
                    ofAs2("chiffrement", "Chiffrement", "Encryption", ReseauAs2::chiffrement),
                    ofAs2("compression", "Compression", "Compression", ReseauAs2::compression),
                    ofAs2(
                            "utilisateurHttp",
                            "Utilisateur HTTP",
                            "HTTP user",
                            ReseauAs2::utilisateurHttp));

    private ReseauExportColumns() {}

    private static List<String> sources(Reseau reseau) {
        return switch (reseau) {
            case ReseauPesit it -> it.adressesSources();
            case ReseauSftp it -> it.adressesSources();
            case ReseauAs2 it -> it.adressesSources();
        };
    }

    /** What the platform knows the partner by. */
    private static String name(Reseau reseau) {
        return switch (reseau) {
            case ReseauPesit it -> it.identifiant();
            case ReseauSftp it -> it.login();
            case ReseauAs2 it -> it.identifiant();
        };
    }

    private static ListColumn<FicheState> ofPesit(
            String name, String fr, String en, Function<ReseauPesit, @Nullable Object> value) {
        return of(name, fr, en, it -> it instanceof ReseauPesit pesit ? value.apply(pesit) : null);
    }

    private static ListColumn<FicheState> ofSftp(
            String name, String fr, String en, Function<ReseauSftp, @Nullable Object> value) {
        return of(name, fr, en, it -> it instanceof ReseauSftp sftp ? value.apply(sftp) : null);
    }

    private static ListColumn<FicheState> ofAs2(
            String name, String fr, String en, Function<ReseauAs2, @Nullable Object> value) {
        return of(name, fr, en, it -> it instanceof ReseauAs2 as2 ? value.apply(as2) : null);
    }

    private static ListColumn<FicheState> of(
            String name, String fr, String en, Function<Reseau, @Nullable Object> value) {
        return ListColumn.of("reseau." + name, fr, en, fiche -> ofReseau(fiche, value));
    }

    private static @Nullable Object ofReseau(
            FicheState fiche, Function<Reseau, @Nullable Object> value) {
        var filled = fiche.formulaire();
        return Stream.<@Nullable Reseau>of(filled.pesit(), filled.sftp(), filled.as2())
                .filter(Objects::nonNull)
                .findFirst()
                .map(value)
                .orElse(null);
    }
}
