package cn.qinqing.commitments;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is promised to an enterprise, as it is written down (承诺登记). {@link #of} has what each needs; the rest is added.
 *
 * @param version of the draft that is changed; null for a new one
 * @param project of the enterprise, where it is for one alone
 * @param kind code of {@link CommitmentKinds}
 * @param details what exactly, beside the amount
 * @param post that promises: who holds it on the day is named
 * @param promisedName who promised, where the post's history does not reach so far back; empty else
 * @param amountWan ten thousand yuan
 * @param legalNo number of the legal review; without it the commitment is not in force yet
 * @param clientKey made by the form: sent twice, it is one
 */
public record CommitmentForm(
        @Nullable Integer version,
        @Nullable EnterpriseId enterprise,
        @Nullable UUID project,
        @Nullable String kind,
        String text,
        String details,
        @Nullable CommitmentBasis basis,
        String documentNo,
        @Nullable LocalDate documentOn,
        @Nullable UnitId unit,
        @Nullable PostId post,
        String promisedName,
        @Nullable LocalDate promisedOn,
        @Nullable BigDecimal amountWan,
        @Nullable LocalDate dueOn,
        List<InstalmentForm> instalments,
        CommitmentPublicity publicity,
        String legalNo,
        @Nullable LocalDate legalOn,
        @Nullable CommitmentSource source,
        @Nullable UUID clientKey) {

    public CommitmentForm {
        instalments = List.copyOf(instalments);
    }

    /** A promise of a post by a document, to be kept by a day; not in force before its legal review. */
    public static CommitmentForm of(
            EnterpriseId enterprise,
            String kind,
            String text,
            CommitmentBasis basis,
            String documentNo,
            LocalDate documentOn,
            UnitId unit,
            PostId post,
            LocalDate promisedOn,
            LocalDate dueOn) {
        return new CommitmentForm(
                null,
                enterprise,
                null,
                kind,
                text,
                "",
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                "",
                promisedOn,
                null,
                dueOn,
                List.of(),
                CommitmentPublicity.INTERNAL,
                "",
                null,
                null,
                null);
    }

    /** The same with what exactly is promised, and the amount in ten thousand yuan. */
    public CommitmentForm about(String what, @Nullable BigDecimal wan) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                what,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                wan,
                dueOn,
                instalments,
                publicity,
                legalNo,
                legalOn,
                source,
                clientKey);
    }

    /** The same in parts. */
    public CommitmentForm in(List<InstalmentForm> parts) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                amountWan,
                dueOn,
                parts,
                publicity,
                legalNo,
                legalOn,
                source,
                clientKey);
    }

    /** The same after its legal review (法务审核): it is in force at once. */
    public CommitmentForm reviewed(String no, LocalDate on) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                amountWan,
                dueOn,
                instalments,
                publicity,
                no,
                on,
                source,
                clientKey);
    }

    /** The same made from something else, once however often it is sent with the key. */
    public CommitmentForm from(CommitmentSource of, @Nullable UUID key) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                amountWan,
                dueOn,
                instalments,
                publicity,
                legalNo,
                legalOn,
                of,
                key);
    }

    /** The same for one project of the enterprise. */
    public CommitmentForm forProject(UUID one) {
        return new CommitmentForm(
                version,
                enterprise,
                one,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                amountWan,
                dueOn,
                instalments,
                publicity,
                legalNo,
                legalOn,
                source,
                clientKey);
    }

    /** The same promised by somebody whom the post's history does not know any more. */
    public CommitmentForm by(String name) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                name,
                promisedOn,
                amountWan,
                dueOn,
                instalments,
                publicity,
                legalNo,
                legalOn,
                source,
                clientKey);
    }

    /** The same, to be told to whom the attribute says. */
    public CommitmentForm told(CommitmentPublicity to) {
        return new CommitmentForm(
                version,
                enterprise,
                project,
                kind,
                text,
                details,
                basis,
                documentNo,
                documentOn,
                unit,
                post,
                promisedName,
                promisedOn,
                amountWan,
                dueOn,
                instalments,
                to,
                legalNo,
                legalOn,
                source,
                clientKey);
    }
}
