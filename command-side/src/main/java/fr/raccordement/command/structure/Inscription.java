package fr.raccordement.command.structure;

import fr.raccordement.api.structure.StructureType;
import fr.raccordement.api.structure.event.StructureDeactivated;
import fr.raccordement.api.structure.event.StructureEvent;
import fr.raccordement.api.structure.event.StructureIdentifiantChanged;
import fr.raccordement.api.structure.event.StructureReactivated;
import fr.raccordement.api.structure.event.StructureRegistered;
import fr.raccordement.api.structure.event.StructureRenamed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a structure at a moment; the one fold of the aggregate and of the
 * look-ups.
 *
 * @param siret its key, the first identifier
 * @param nom the name
 * @param type public or private
 * @param tiersDeDematerialisation whether it receives invoices for public structures
 * @param siretVerifie whether the checksum of the SIRET holds; if not, qualification only
 * @param active whether it may start anything new
 * @param identifiants those that it has or had, the one in force last
 */
public record Inscription(
        String siret,
        String nom,
        StructureType type,
        boolean tiersDeDematerialisation,
        boolean siretVerifie,
        boolean active,
        List<String> identifiants) {

    /** Of a structure that has its first identifier. */
    public Inscription(
            String siret,
            String nom,
            StructureType type,
            boolean tiersDeDematerialisation,
            boolean siretVerifie,
            boolean active) {
        this(siret, nom, type, tiersDeDematerialisation, siretVerifie, active, List.of(siret));
    }

    static Inscription after(@Nullable Inscription before, StructureEvent event) {
        return switch (event) {
            case StructureRegistered registered ->
                    new Inscription(
                            registered.siret(),
                            registered.nom(),
                            registered.type(),
                            registered.tiersDeDematerialisation(),
                            registered.siretVerifie(),
                            true);
            case StructureRenamed renamed -> known(before).renamed(renamed.nom());
            case StructureDeactivated _ -> known(before).withActive(false);
            case StructureReactivated _ -> known(before).withActive(true);
            case StructureIdentifiantChanged changed -> known(before).identified(changed);
        };
    }

    /** The identifier in force. */
    public String identifiant() {
        return identifiants.getLast();
    }

    private static Inscription known(@Nullable Inscription before) {
        return Objects.requireNonNull(before);
    }

    private Inscription renamed(String next) {
        return new Inscription(
                siret, next, type, tiersDeDematerialisation, siretVerifie, active, identifiants);
    }

    private Inscription withActive(boolean next) {
        return new Inscription(
                siret, nom, type, tiersDeDematerialisation, siretVerifie, next, identifiants);
    }

    private Inscription identified(StructureIdentifiantChanged changed) {
        var others = identifiants.stream().filter(it -> !it.equals(changed.identifiant()));
        return new Inscription(
                siret,
                nom,
                type,
                tiersDeDematerialisation,
                changed.siretVerifie(),
                active,
                Stream.concat(others, Stream.of(changed.identifiant())).toList());
    }
}
