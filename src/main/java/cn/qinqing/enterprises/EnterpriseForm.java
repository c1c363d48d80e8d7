package cn.qinqing.enterprises;

import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters of an enterprise, chamber or association.
 *
 * @param uscc unified social credit code as typed; empty before registration, then a temporary number is given
 * @param park unit of the park in which it lies (园区); null outside of one
 * @param foundedOn day on which it was set up (成立日期); null while unknown or still to come
 * @param version version that the form was opened with, or null for a new record
 * @param clientKey made by the form: sending it twice makes one record
 */
public record EnterpriseForm(
        EnterpriseKind kind,
        String name,
        @Nullable String shortName,
        @Nullable String uscc,
        String divisionCode,
        @Nullable UnitId park,
        @Nullable String address,
        @Nullable LocalDate foundedOn,
        @Nullable String industryCode,
        @Nullable SizeClass size,
        @Nullable LocalDate sizeJudgedOn,
        EnterpriseState state,
        ListingConsent consent,
        boolean keyEnterprise,
        @Nullable String note,
        @Nullable Integer version,
        @Nullable UUID clientKey) {

    /** One that lies in no park, and of which nobody knows yet since when. */
    public EnterpriseForm(
            EnterpriseKind kind,
            String name,
            @Nullable String shortName,
            @Nullable String uscc,
            String divisionCode,
            @Nullable String address,
            @Nullable String industryCode,
            @Nullable SizeClass size,
            @Nullable LocalDate sizeJudgedOn,
            EnterpriseState state,
            ListingConsent consent,
            boolean keyEnterprise,
            @Nullable String note,
            @Nullable Integer version,
            @Nullable UUID clientKey) {
        this(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                null,
                address,
                null,
                industryCode,
                size,
                sizeJudgedOn,
                state,
                consent,
                keyEnterprise,
                note,
                version,
                clientKey);
    }

    /** The same in a park, or in none. */
    public EnterpriseForm withPark(@Nullable UnitId another) {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                another,
                address,
                foundedOn,
                industryCode,
                size,
                sizeJudgedOn,
                state,
                consent,
                keyEnterprise,
                note,
                version,
                clientKey);
    }

    /** The same, set up on a day. */
    public EnterpriseForm withFounding(@Nullable LocalDate day) {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                park,
                address,
                day,
                industryCode,
                size,
                sizeJudgedOn,
                state,
                consent,
                keyEnterprise,
                note,
                version,
                clientKey);
    }

    /** The same with another code. */
    public EnterpriseForm withUscc(@Nullable String code) {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                code,
                divisionCode,
                park,
                address,
                foundedOn,
                industryCode,
                size,
                sizeJudgedOn,
                state,
                consent,
                keyEnterprise,
                note,
                version,
                clientKey);
    }

    /** The same under another name, for the version that was seen. */
    public EnterpriseForm withName(String another, int seen) {
        return new EnterpriseForm(
                kind,
                another,
                shortName,
                uscc,
                divisionCode,
                park,
                address,
                foundedOn,
                industryCode,
                size,
                sizeJudgedOn,
                state,
                consent,
                keyEnterprise,
                note,
                seen,
                clientKey);
    }

    /** The same in another state, for the version that was seen. */
    public EnterpriseForm withState(EnterpriseState another, int seen) {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                park,
                address,
                foundedOn,
                industryCode,
                size,
                sizeJudgedOn,
                another,
                consent,
                keyEnterprise,
                note,
                seen,
                clientKey);
    }

    /** The same with another size class, for the version that was seen. */
    public EnterpriseForm withSize(SizeClass judged, LocalDate day, int seen) {
        return new EnterpriseForm(
                kind,
                name,
                shortName,
                uscc,
                divisionCode,
                park,
                address,
                foundedOn,
                industryCode,
                judged,
                day,
                state,
                consent,
                keyEnterprise,
                note,
                seen,
                clientKey);
    }
}
