package cn.qinqing.paperwork;

import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.shared.Origin;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch sheet says (交办单). It goes to units on paper: of what was told in confidence it says the paraphrase alone.
 *
 * @param number of the issue, with the count of its dispatches
 * @param enterprise empty for an anonymous issue
 * @param words of the enterprise, or the paraphrase of the desk
 * @param origin null where it is part of the confidence
 * @param due null where no clock of ours runs
 * @param parallel units that answer for themselves, by name
 * @param leader who is responsible for the enterprise today; empty when nobody is, or it would tell the enterprise
 */
public record DispatchSheet(
        String number,
        IssuePrivacy privacy,
        String enterprise,
        String divisionCode,
        @Nullable String category,
        Origin.@Nullable Kind origin,
        String words,
        LocalDate raisedOn,
        LocalDate dispatchedOn,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate objectBy,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable String term,
        String lead,
        String parallel,
        String partners,
        String leader,
        String officer,
        String dispatchedBy) {}
