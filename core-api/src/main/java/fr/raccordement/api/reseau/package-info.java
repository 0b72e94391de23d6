/** Network characteristics, a type per protocol (domain.md section 5). */
@NullMarked
package fr.raccordement.api.reseau;

import org.jspecify.annotations.NullMarked;
