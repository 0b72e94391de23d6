package fr.raccordement.api.structure.event;

import fr.raccordement.api.fiche.TexteLibre;
import fr.raccordement.api.structure.TypeIdentifiant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The structure is identified otherwise; its key stays (D-139).
 *
 * @param siret its key, the first identifier
 * @param typeIdentifiant by what it is identified from now on
 * @param identifiant the identifier from now on
 * @param siretVerifie whether the checksum of the SIRET holds, of any other that its form is right
 * @param motif why, where a reason was given
 */
@Revision("2")
public record StructureIdentifiantChanged(
        String siret,
        TypeIdentifiant typeIdentifiant,
        String identifiant,
        boolean siretVerifie,
        @TexteLibre @Nullable String motif)
        implements StructureEvent {}
