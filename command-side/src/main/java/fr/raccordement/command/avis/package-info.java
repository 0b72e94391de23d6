/** What people have read of their notices. */
@NullMarked
package fr.raccordement.command.avis;

import org.jspecify.annotations.NullMarked;
