package fr.raccordement.api.reseau;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PeSIT over TLS, profile hors-SIT. No password: it is exchanged outside this system (D-021).
 *
 * <p>Until null meant the default (D-131), one could be recorded with null for what has one; it is
 * read as the default.
 *
 * @param adressesSources public addresses or CIDR blocks that the partner calls from
 * @param hote where the partner listens, name or address
 * @param port where the partner listens, 1 to 65535
 * @param identifiant the partner's PeSIT identifier, {@code [A-Z0-9]{1,24}}
 * @param tlsMinimum lowest TLS version accepted, {@code 1.2} or {@code 1.3}
 * @param pointDeSynchronisation bytes between two checkpoints, 1 to 65535
 * @param fenetre checkpoints that may be outstanding, 1 to 16
 * @param tailleMaxMessage largest message in bytes, 512 to 65535
 * @param compatibilite dialect spoken
 * @param loginPreconnexion login of the pre-connection, 1 to 8 printable ASCII characters, if used
 */
public record ReseauPesit(
        List<String> adressesSources,
        String hote,
        int port,
        String identifiant,
        String tlsMinimum,
        int pointDeSynchronisation,
        int fenetre,
        int tailleMaxMessage,
        Compatibilite compatibilite,
        @Nullable String loginPreconnexion)
        implements Reseau {

    public ReseauPesit {
        tlsMinimum = Objects.requireNonNullElse(tlsMinimum, "1.2");
        compatibilite = Objects.requireNonNullElse(compatibilite, Compatibilite.STANDARD);
    }

    /** Dialect of PeSIT. */
    public enum Compatibilite implements Libelle {
        STANDARD(new Texte("Standard", "Standard")),
        AXWAY_CFT(new Texte("Axway CFT", "Axway CFT"));

        private final Texte libelle;

        Compatibilite(Texte libelle) {
            this.libelle = libelle;
        }

        @Override
        public Texte libelle() {
            return libelle;
        }
    }
}
