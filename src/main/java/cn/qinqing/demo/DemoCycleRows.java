package cn.qinqing.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of what became of the issues, stored together. */
final class DemoCycleRows {

    private final JdbcTemplate jdbc;
    final List<Object[]> events = new ArrayList<>();
    final List<Object[]> parties = new ArrayList<>();
    final List<Object[]> handlers = new ArrayList<>();
    final List<Object[]> replies = new ArrayList<>();
    final List<Object[]> requests = new ArrayList<>();
    final List<Object[]> ratings = new ArrayList<>();
    final List<Object[]> closures = new ArrayList<>();
    final List<Object[]> issues = new ArrayList<>();
    final List<Object[]> calls = new ArrayList<>();
    final List<Object[]> referrals = new ArrayList<>();
    final List<Object[]> paraphrases = new ArrayList<>();

    DemoCycleRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void store() {
        jdbc.batchUpdate("insert into issue_party (issue_id, person_id, side, since) values (?, ?, ?, ?)", parties);
        jdbc.batchUpdate(
                "insert into issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, signer_id, actor_name, reason, detail) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
        jdbc.batchUpdate(
                "insert into issue_handler (id, issue_id, unit_id, kind, since, lead_slot, open_slot, ended_at) values (?, ?, ?, 'LEAD', ?, ?, ?, ?)",
                handlers);
        jdbc.batchUpdate(
                "insert into issue_reply (id, issue_id, round, text, basis, outcome, drafted_by, drafted_name, drafted_at, signed_by, signed_name, signed_at, due_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                replies);
        jdbc.batchUpdate(
                "insert into issue_request (id, issue_id, round, kind, code, words, until_on, due_before, reason, asked_by, asked_name, asked_at, decided_by, decided_name, decided_at, granted, decision, open_slot) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                requests);
        jdbc.batchUpdate(
                "insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by, noted_by_name, rated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ratings);
        jdbc.batchUpdate(
                "insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at, approver_id, approver_name, closed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                closures);
        jdbc.batchUpdate(
                "update issue set status = ?, category_code = ?, lead_unit_id = ?, term_id = ?, dispatched_on = ?, acknowledge_by = ?, object_by = ?, contact_by = ?, clock_start = ?, clock_days = ?, due_on = ?, original_due_on = ?, yellow_from = ?, state_before = ?, days_left = ?, review_on = ?, replied_at = ?, round = ?, asked_round = ?, objected = ?, closure_id = ? where id = ?",
                issues);
        jdbc.batchUpdate(
                "insert into call_back (id, purpose, subject_id, enterprise_id, title, reason, opened_at, opened_by_name) values (?, 'issue-rate', ?, ?, ?, ?, ?, ?)",
                calls);
        jdbc.batchUpdate(
                "insert into issue_referral (issue_id, kind, receiver, receipt_no, referred_by, referred_name, referred_at) values (?, ?, ?, ?, ?, ?, ?)",
                referrals);
        jdbc.batchUpdate("update issue set paraphrase = ? where id = ?", paraphrases);
    }
}
