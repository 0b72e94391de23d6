package fr.raccordement.scellement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.raccordement.verifier.Hash;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proven here, the stand-alone verifier accepts, and nothing that differs by a bit. */
class ProofsTest {

    @TempDir Path directory;

    private final List<byte[]> leaves = new ArrayList<>();

    @Test
    void every_proof_of_every_small_tree_verifies() throws Exception {
        try (var file = grow(70)) {
            var proofs = new Proofs(file);
            for (var size = 1; size <= 70; size++) {
                for (var index = 0; index < size; index++) {
                    assertThat(included(proofs, index, size)).isTrue();
                }
                for (var smaller = 0; smaller <= size; smaller++) {
                    assertThat(continued(proofs, smaller, size)).isTrue();
                }
            }
        }
    }

    @RepeatedTest(20)
    void a_flipped_bit_makes_a_proof_fail(RepetitionInfo repetition) throws Exception {
        var random = new Random(repetition.getCurrentRepetition());
        try (var file = grow(2 + random.nextInt(3_000))) {
            var proofs = new Proofs(file);
            var size = 2 + random.nextInt((int) file.size() - 1);
            var index = random.nextInt(size);
            var path = proofs.inclusion(index, size);
            var root = proofs.root(size);
            assertThat(Hash.isIncluded(leaves.get(index), index, size, path, root)).isTrue();
            assertThat(Hash.isIncluded(flip(leaves.get(index), random), index, size, path, root))
                    .isFalse();
            assertThat(Hash.isIncluded(leaves.get(index), index, size, path, flip(root, random)))
                    .isFalse();
            assertThat(Hash.isIncluded(leaves.get(index), index, size, flip(path, random), root))
                    .isFalse();
            assertThat(Hash.isIncluded(leaves.get(index), (index + 1) % size, size, path, root))
                    .isFalse();

            var smaller = 1 + random.nextInt(size - 1);
            var proof = proofs.consistency(smaller, size);
            var old = proofs.root(smaller);
            assertThat(Hash.isContinued(smaller, size, old, root, proof)).isTrue();
            assertThat(Hash.isContinued(smaller, size, flip(old, random), root, proof)).isFalse();
            assertThat(Hash.isContinued(smaller, size, old, flip(root, random), proof)).isFalse();
            assertThat(Hash.isContinued(smaller, size, old, root, flip(proof, random))).isFalse();
            assertThat(Hash.isContinued(smaller, size, old, root, proof.subList(1, proof.size())))
                    .isFalse();
        }
    }

    @Test
    void what_grows_in_two_goes_is_what_grows_in_one() throws Exception {
        try (var file = grow(1_000)) {
            var once = new Proofs(file).root(1_000);
            file.truncate(613);
            for (var leaf : leaves.subList(613, 1_000)) {
                file.append(leaf);
            }
            assertThat(new Proofs(file).root(1_000)).isEqualTo(once);
        }
    }

    private boolean included(Proofs proofs, int index, int size) {
        return Hash.isIncluded(
                leaves.get(index), index, size, proofs.inclusion(index, size), proofs.root(size));
    }

    private static boolean continued(Proofs proofs, int smaller, int size) {
        return Hash.isContinued(
                smaller,
                size,
                proofs.root(smaller),
                proofs.root(size),
                proofs.consistency(smaller, size));
    }

    private HashFile grow(int size) throws Exception {
        var file = new HashFile(directory.resolve("hachages"));
        for (var i = 0; i < size; i++) {
            var leaf = Hash.ofLeaf(new byte[] {(byte) (i >> 8), (byte) i});
            leaves.add(leaf);
            file.append(leaf);
        }
        return file;
    }

    private static byte[] flip(byte[] hash, Random random) {
        var flipped = Arrays.copyOf(hash, hash.length);
        var bit = random.nextInt(hash.length * 8);
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    private static List<byte[]> flip(List<byte[]> hashes, Random random) {
        var flipped = new ArrayList<>(hashes);
        var one = random.nextInt(hashes.size());
        flipped.set(one, flip(hashes.get(one), random));
        return flipped;
    }
}
