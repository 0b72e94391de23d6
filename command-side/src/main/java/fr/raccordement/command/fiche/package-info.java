/**
 * The fiche: its life, and the rules of what it must contain.
 *
 * <table>
 * <caption>Which class does what</caption>
 * <tr><td>the aggregate</td><td>{@code Fiche}, with {@code Statut}, which says what is possible
 *     where it stands, and {@code Dossier}, {@code Contenu}, which remember what it says</td></tr>
 * <tr><td>what its author fills in</td><td>{@code Description} by {@code FicheRules},
 *     {@code InterfaceRules}; the files by {@code Deposit}</td></tr>
 * <tr><td>created</td><td>{@code CreationRules}</td></tr>
 * <tr><td>submitted</td><td>{@code Submission}, which lists all that is missing</td></tr>
 * <tr><td>what it has for itself</td><td>{@code ClaimRules}; fiches of before by
 *     {@code WhenFicheSubmittedThenTakeMissingClaims}</td></tr>
 * <tr><td>activated</td><td>{@code CertificatRules} and {@code CodesApplication}</td></tr>
 * <tr><td>revised</td><td>{@code RevisionRules}</td></tr>
 * <tr><td>deadlines</td><td>set by {@code WhenFicheMovesThenSetDeadlines} from {@code EnService}
 *     and {@code Preavis}; settled by {@code ValiditeEndDeadline},
 *     {@code CertificatExpiryDeadline}</td></tr>
 * <tr><td>for other aggregates</td><td>{@link fr.raccordement.command.fiche.FicheRegister},
 *     answered from the events by {@code EventSourcedFicheRegister}, which folds
 *     {@code Parcours}</td></tr>
 * </table>
 */
@NullMarked
package fr.raccordement.command.fiche;

import org.jspecify.annotations.NullMarked;
