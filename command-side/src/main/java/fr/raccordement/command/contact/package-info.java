/** Contacts: personal data under keys that can be destroyed. */
@NullMarked
package fr.raccordement.command.contact;

import org.jspecify.annotations.NullMarked;
