/**
 * Who holds and held a certificate, and what was decided on issuers; both from the events alone.
 *
 * <p>A certificate: {@code CertificatQueryHandler}, folded by {@code Detentions}. Issuers: {@code
 * EmetteurHistory} by {@code EmetteurHistoryFold}, {@code EmetteurAuditTrail}; which are trusted is
 * answered by the command side, which judges by it.
 */
@NullMarked
package fr.raccordement.query.certificat;

import org.jspecify.annotations.NullMarked;
