-- under which view somebody's list opens: one's own, or one that another shares
CREATE TABLE saved_view_first (
    account_id    uuid        NOT NULL,
    list          varchar(60) NOT NULL,
    saved_view_id uuid        NOT NULL,
    PRIMARY KEY (account_id, list),
    CONSTRAINT saved_view_first_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT saved_view_first_view FOREIGN KEY (saved_view_id) REFERENCES saved_view (id) ON DELETE CASCADE
);
