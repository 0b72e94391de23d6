package fr.raccordement.command.reseau;

import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.Blanks;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Network characteristics as they are meant, and kept: no blanks that were copied with them, each
 * address once, the parts of a URL in which case does not count in small letters (D-135).
 */
public final class TypedReseau {

    private TypedReseau() {}

    /** What is meant by what was typed. */
    public static Reseau meant(Reseau typed) {
        return switch (typed) {
            case ReseauPesit pesit -> pesit(pesit);
            case ReseauSftp sftp -> sftp(sftp);
            case ReseauAs2 as2 -> as2(as2);
        };
    }

    private static ReseauPesit pesit(ReseauPesit typed) {
        return new ReseauPesit(
                adresses(typed.adressesSources()),
                Blanks.none(typed.hote()),
                typed.port(),
                Blanks.around(typed.identifiant()),
                Blanks.around(typed.tlsMinimum()),
                typed.pointDeSynchronisation(),
                typed.fenetre(),
                typed.tailleMaxMessage(),
                typed.compatibilite(),
                around(typed.loginPreconnexion()));
    }

    private static ReseauSftp sftp(ReseauSftp typed) {
        return new ReseauSftp(
                adresses(typed.adressesSources()),
                Blanks.around(typed.login()),
                around(typed.clePubliqueSsh()));
    }

    private static ReseauAs2 as2(ReseauAs2 typed) {
        var receipts = typed.urlMdnAsynchrone();
        return new ReseauAs2(
                adresses(typed.adressesSources()),
                Blanks.around(typed.identifiant()),
                url(typed.url()),
                typed.mdn(),
                receipts == null ? null : url(receipts),
                typed.signature(),
                typed.chiffrement(),
                typed.compression(),
                around(typed.utilisateurHttp()));
    }

    private static @Nullable String around(@Nullable String typed) {
        return typed == null ? null : Blanks.around(typed);
    }

    /** Each once, as it was written first. */
    private static List<String> adresses(List<String> typed) {
        var once = new LinkedHashMap<Object, String>();
        typed.stream()
                .map(Blanks::none)
                .forEach(adresse -> once.putIfAbsent(Adresses.identity(adresse), adresse));
        return List.copyOf(once.values());
    }

    /** What is no URL stays what was typed, but for blanks around it. */
    private static String url(String typed) {
        var bare = Blanks.around(typed);
        try {
            var url = new URI(bare);
            if (url.getHost() == null || url.getUserInfo() != null) {
                return bare;
            }
            var origin = url.getScheme() + "://" + url.getRawAuthority();
            return bare.startsWith(origin)
                    ? origin.toLowerCase(Locale.ROOT) + bare.substring(origin.length())
                    : bare;
        } catch (URISyntaxException malformed) {
            return bare;
        }
    }
}
