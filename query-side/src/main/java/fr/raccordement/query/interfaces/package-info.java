/**
 * The catalogue of interface codes, as it is read.
 *
 * <p>The fold: {@code InterfaceCodeFold}, into {@link
 * fr.raccordement.query.interfaces.InterfaceCodeState}. Codes and what is imposed: {@code
 * InterfaceCodeQueryHandler}, from {@code InterfaceCodeProjection} into {@code
 * InterfaceCodeCollection}. The past: {@code InterfaceCodePast}, {@code InterfaceCodeHistory} by
 * {@code InterfaceCodeHistoryFold}, {@code InterfaceCodeAuditTrail}.
 */
@NullMarked
package fr.raccordement.query.interfaces;

import org.jspecify.annotations.NullMarked;
