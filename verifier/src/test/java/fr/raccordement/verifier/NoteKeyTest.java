package fr.raccordement.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The example of C2SP tlog-cosignature, signed by OpenSSL under the first key of RFC 8032, section
 * 7.1.
 */
class NoteKeyTest {

    private static final String TEXT =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
            """;
    private static final String LOG =
            "example.com/behind-the-sofa+f8fa5254+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    private static final String WITNESS =
            "witness.example.com/w1+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
    private static final String SIGNED =
            "— example.com/behind-the-sofa"
                + " +PpSVFNUsAicB1wXCuc36HrmzCfBx1ATQpTulWd9U006OEpyCvIVj2pM8CIzKlzXWcwxIO/VAQzkCO8DZUY5tlFX6QQ=\n";
    private static final String COSIGNED =
            "— witness.example.com/w1"
                + " fm9KqgAAAABkGFDL+TPmh4BYuAjsYRoqMJCWb/gWJaeRF/kmm5tlCr9sJ57DLErur7K0yDXc2ArN+TIuotuB/HbuL3AJsp3bv/aNCQ==\n";
    private static final String NOTE = TEXT + "\n" + SIGNED + COSIGNED;

    @Test
    void what_another_program_signed_is_verified() throws Exception {
        var checkpoint = SignedCheckpoint.parse(NOTE, key(LOG));

        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(NoteKey.parse(NoteKey.Kind.WITNESS, WITNESS).cosigned(checkpoint.note()))
                .contains(Instant.ofEpochSecond(1679315147));
        assertThat(NoteKey.parse(NoteKey.Kind.WITNESS, WITNESS).text()).isEqualTo(WITNESS);
        assertThat(key(LOG).text()).isEqualTo(LOG);
    }

    @Test
    void no_character_of_text_or_signature_may_change() throws Exception {
        var witness = NoteKey.parse(NoteKey.Kind.WITNESS, WITNESS);
        var name = NOTE.indexOf("witness") + "witness.example.com/w1 ".length();
        for (var at = 0; at < NOTE.length() - 4; at++) {
            var c = NOTE.charAt(at);
            if (at >= TEXT.length() && at < name || !Character.isLetterOrDigit(c)) {
                continue;
            }
            var changed = c == 'A' ? 'B' : 'A';
            var note = SignedNote.parse(NOTE.substring(0, at) + changed + NOTE.substring(at + 1));
            assertThat(witness.cosigned(note)).as("at %d", at).isEmpty();
        }
    }

    /** C2SP signed-note: a known key that does not verify spoils the note. */
    @Test
    void a_wrong_line_beside_a_right_one_spoils_both() throws Exception {
        var wrong = COSIGNED.replace("kGFDL", "kGFDM");
        var note = SignedNote.parse(NOTE + wrong);

        assertThat(NoteKey.parse(NoteKey.Kind.WITNESS, WITNESS).cosigned(note)).isEmpty();
        assertThat(key(LOG).hasSigned(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness.example.com/w1",
                "witness.example.com/w1+7e6f4aaa",
                "witness.example.com/w1+7e6f4aab+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "witness.example.com/w2+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "witness.example.com/w1+7e6f4aaa+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "witness.example.com/w1+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3",
                "witness.example.com/w1+zzzzzzzz+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "with blank+7e6f4aaa+BNdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea",
                "example.com/behind-the-sofa+f8fa5254+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea"
            })
    void what_is_no_key_of_a_witness_is_refused(String text) {
        assertThatThrownBy(() -> NoteKey.parse(NoteKey.Kind.WITNESS, text))
                .isInstanceOf(RefusedException.class);
    }

    private static NoteKey key(String text) throws RefusedException {
        return NoteKey.parse(NoteKey.Kind.LOG, text);
    }
}
