package fr.raccordement.command.fiche;

import fr.raccordement.api.fiche.Contact;
import fr.raccordement.api.fiche.ContactVault;
import fr.raccordement.api.fiche.InterfaceChoisie;
import fr.raccordement.api.fiche.SealedText;
import fr.raccordement.api.fiche.command.DescribeFiche;
import fr.raccordement.api.fiche.event.CommentaireDefined;
import fr.raccordement.api.fiche.event.ContactsDefined;
import fr.raccordement.api.fiche.event.FicheCreated;
import fr.raccordement.api.fiche.event.FicheEvent;
import fr.raccordement.api.fiche.event.InterfacesDefined;
import fr.raccordement.api.fiche.event.ReseauAs2Defined;
import fr.raccordement.api.fiche.event.ReseauPesitDefined;
import fr.raccordement.api.fiche.event.ReseauSftpDefined;
import fr.raccordement.api.fiche.event.ValiditeDefined;
import fr.raccordement.api.reseau.Reseau;
import fr.raccordement.api.reseau.ReseauAs2;
import fr.raccordement.api.reseau.ReseauPesit;
import fr.raccordement.api.reseau.ReseauSftp;
import fr.raccordement.command.Violations;
import fr.raccordement.command.claim.Claims;
import fr.raccordement.command.contact.ContactRules;
import fr.raccordement.command.interfaces.InterfaceCatalogue;
import fr.raccordement.command.reseau.ReseauRules;
import fr.raccordement.command.reseau.TypedReseau;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What saving the form changes: partial content is fine, malformed is not (S-33) (D-001). */
@Component
class Description {

    private final Claims claims;
    private final InterfaceCatalogue catalogue;
    private final ContactVault vault;

    Description(Claims claims, InterfaceCatalogue catalogue, ContactVault vault) {
        this.claims = claims;
        this.catalogue = catalogue;
        this.vault = vault;
    }

    /**
     * An event for each part that the command changes. Refuses everything malformed at once, and
     * all while no certificate conforms (S-20).
     *
     * @param contactKey names the key that contacts are encrypted with
     */
    List<FicheEvent> changes(
            DescribeFiche command, FicheCreated fiche, Dossier dossier, String contactKey) {
        var contenu = dossier.underWork();
        requireWellFormed(command, dossier, fiche);
        var id = fiche.ficheId();
        var changes = new ArrayList<FicheEvent>();
        var validite = command.validite();
        if (validite != null && !validite.equals(contenu.validite())) {
            changes.add(new ValiditeDefined(id, validite.du(), validite.au()));
        }
        var contacts = command.contacts() == null ? null : ContactRules.meant(command.contacts());
        if (contacts != null && !contacts.equals(known(contenu.contacts()))) {
            changes.add(
                    new ContactsDefined(
                            id, contactKey, contacts.size(), vault.seal(contactKey, contacts)));
        }
        reseaux(command)
                .filter(reseau -> !reseau.equals(contenu.reseau()))
                .forEach(reseau -> changes.add(defined(id, reseau)));
        var interfaces = sorted(command.interfaces());
        if (interfaces != null && !interfaces.equals(contenu.interfaces())) {
            changes.add(new InterfacesDefined(id, interfaces));
        }
        var commentaire = command.commentaire();
        if (commentaire != null
                && !commentaire.equals(SealedText.open(vault, contenu.commentaire()))) {
            changes.add(new CommentaireDefined(id, commentaire));
        }
        return changes;
    }

    private @Nullable List<Contact> known(@Nullable ContactsDefined contacts) {
        return contacts == null
                ? null
                : vault.open(contacts.cle(), contacts.chiffre())
                        .map(ContactRules::meant)
                        .orElse(null);
    }

    private static FicheEvent defined(String ficheId, Reseau reseau) {
        return switch (reseau) {
            case ReseauPesit pesit -> new ReseauPesitDefined(ficheId, pesit);
            case ReseauSftp sftp -> new ReseauSftpDefined(ficheId, sftp);
            case ReseauAs2 as2 -> new ReseauAs2Defined(ficheId, as2);
        };
    }

    private static @Nullable List<InterfaceChoisie> sorted(
            @Nullable List<InterfaceChoisie> interfaces) {
        return interfaces == null
                ? null
                : interfaces.stream().sorted(Comparator.comparing(InterfaceChoisie::code)).toList();
    }

    private void requireWellFormed(DescribeFiche command, Dossier dossier, FicheCreated fiche) {
        var contenu = dossier.underWork();
        var environnement = fiche.environnement();
        var violations = new Violations();
        FicheRules.requireProtocole(contenu.protocole(), violations);
        CertificatRules.requireConforming(contenu, command.ficheId().value(), claims, violations);
        if (command.validite() != null) {
            FicheRules.requireOrdered(command.validite(), violations);
        }
        if (command.contacts() != null) {
            ContactRules.check(command.contacts(), violations);
        }
        reseaux(command)
                .forEach(
                        reseau -> {
                            FicheRules.requireSameProtocole(
                                    ReseauRules.protocole(reseau), contenu.protocole(), violations);
                            ReseauRules.check(reseau, environnement, violations);
                            ClaimRules.requireUnused(
                                    reseau, dossier.served(), fiche, claims, violations);
                        });
        if (command.interfaces() != null) {
            InterfaceRules.check(
                    command.interfaces(), fiche.kind(), environnement, catalogue, violations);
        }
        if (command.commentaire() != null) {
            FicheRules.requireShort(command.commentaire(), violations);
        }
        violations.throwIfAny();
    }

    private static Stream<Reseau> reseaux(DescribeFiche command) {
        return Stream.<@Nullable Reseau>of(command.pesit(), command.sftp(), command.as2())
                .mapMulti(
                        (reseau, given) -> {
                            if (reseau != null) {
                                given.accept(TypedReseau.meant(reseau));
                            }
                        });
    }
}
