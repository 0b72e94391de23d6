/** What the network screen accepts, protocol by protocol (domain.md section 5). */
@NullMarked
package fr.raccordement.command.reseau;

import org.jspecify.annotations.NullMarked;
