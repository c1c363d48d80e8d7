package cn.qinqing.commitments;

import cn.qinqing.shared.Ids;
import java.util.UUID;

/** Id of a commitment (承诺). */
public record CommitmentId(UUID value) {

    public static CommitmentId create() {
        return new CommitmentId(Ids.next());
    }

    public static CommitmentId of(String text) {
        return new CommitmentId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
