package fr.raccordement.api.interfaces;

import fr.raccordement.api.Libelle;
import fr.raccordement.api.Texte;

/** What a flow carries (domain.md 3.2). */
public enum Famille implements Libelle {
    /** Structured invoices. */
    E1(new Texte("Factures structurées", "Structured invoices")),
    /** Structured minimum with a PDF, or Factur-X. */
    E2(new Texte("Factures PDF et Factur-X", "PDF invoices and Factur-X")),
    /** Memoranda of justice costs. */
    E3(new Texte("Mémoires de frais de justice", "Memoranda of justice costs")),
    /** Works contracts. */
    TRAVAUX(new Texte("Marchés de travaux", "Works contracts")),
    /** Statuses of invoices. */
    CYCLE_DE_VIE(new Texte("Cycle de vie de la facture", "Lifecycle of the invoice")),
    /** Whether a flow was integrated. */
    COMPTE_RENDU(new Texte("Comptes rendus d'intégration", "Integration reports")),
    /** Public structures. */
    ANNUAIRE(new Texte("Annuaire des structures publiques", "Directory of public structures")),
    /** Invoices delivered to a recipient. */
    PIVOT(new Texte("Flux pivot", "Pivot flow"));

    private final Texte libelle;

    Famille(Texte libelle) {
        this.libelle = libelle;
    }

    @Override
    public Texte libelle() {
        return libelle;
    }
}
