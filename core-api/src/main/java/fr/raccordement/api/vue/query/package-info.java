/** What may be asked about views. */
@NullMarked
package fr.raccordement.api.vue.query;

import org.jspecify.annotations.NullMarked;
