using System.Collections.Frozen;

namespace NudgeBot.Slack.Api;

/// <summary>Every error that Slack documents for the methods we call, and what follows from it.</summary>
internal static class SlackErrors
{
    private static readonly FrozenDictionary<string, ErrorKind> Kinds = Listed().ToFrozenDictionary(StringComparer.Ordinal);

    public static ErrorKind KindOf(string error) =>
        Kinds.TryGetValue(error, out var kind) ? kind
        : error.StartsWith("invalid_", StringComparison.Ordinal) || error.StartsWith("missing_", StringComparison.Ordinal) || error.StartsWith("too_", StringComparison.Ordinal) ? ErrorKind.OurBug
        : error.StartsWith("restricted_action", StringComparison.Ordinal) || error.StartsWith("slack_connect_", StringComparison.Ordinal) ? ErrorKind.Forbidden
        : ErrorKind.Unknown;

    private static IEnumerable<KeyValuePair<string, ErrorKind>> Listed() =>
        from line in new (ErrorKind Kind, string Codes)[]
        {
            (ErrorKind.Rate, "ratelimited rate_limited message_limit_exceeded restricted_too_many"),
            (ErrorKind.NotNow, "service_unavailable team_added_to_org org_login_required external_channel_migrating accesslimited update_failed fetch_members_failed file_update_failed unable_to_share_files"),
            (ErrorKind.MaybeDone, "fatal_error internal_error request_timeout duplicate_message_not_found duplicate_channel_not_found"),
            (ErrorKind.TokenExpired, "token_expired"),
            (ErrorKind.InstallationGone, "account_inactive token_revoked team_access_not_granted app_access_restricted team_not_found bad_token invalid_token authorization_not_found invalid_refresh_token user_removed_from_team team_disabled forbidden_team"),
            (ErrorKind.Unauthorized, "invalid_auth not_authed"),
            (ErrorKind.MissingScope, "missing_scope no_permission not_allowed_token_type"),
            (ErrorKind.RecipientGone, "user_not_found users_not_found user_disabled user_not_visible channel_not_found is_archived is_inactive cannot_dm_bot messages_tab_disabled not_in_channel channel_is_limited_access invalid_user_combination user_not_in_channel"),
            (ErrorKind.Forbidden, "ekm_access_denied access_denied two_factor_setup_required enterprise_is_restricted posting_to_channel_denied file_uploads_disabled file_uploads_except_images_disabled file_type_not_allowed storage_limit_reached blocked_file_type file_upload_size_restricted send_on_behalf_not_allowed not_permitted plan_upgrade_required"),
            (ErrorKind.Stale, "message_not_found cant_update_message cant_delete_message edit_window_closed thread_not_found block_mismatch file_deleted file_not_found invalid_scheduled_message_id file_is_deleted cannot_reply_to_message cant_broadcast_message streaming_state_conflict not_reactable thread_locked no_dual_broadcast_content_update hash_conflict not_found"),
            (ErrorKind.TooLate, "expired_trigger_id exchanged_trigger_id invalid_trigger_id trigger_expired trigger_exchanged expired_url used_url"),
            (ErrorKind.Fine, "already_reacted no_reaction already_open no_op not_enterprise_team token_already_exchanged"),
            (ErrorKind.OurBug, "msg_too_long msg_blocks_too_long no_text metadata_too_large markdown_text_conflict time_in_past time_too_far view_too_large duplicate_external_id not_enabled method_deprecated deprecated_endpoint unknown_method is_bot limit_required bad_client_secret bad_redirect_uri insecure_request auth_mismatch bots_not_found bot_not_found as_user_not_supported metadata_must_be_sent_from_app attachment_payload_limit_exceeded users_list_not_supplied no_users_provided not_enough_users alt_txt_too_large snippet_too_large unknown_snippet_type token_rotation_not_enabled method_not_supported_for_channel_type push_limit_reached bad_timestamp no_item_specified channels_limit_exceeded preview_feature_not_available pkce_not_allowed not_implemented"),
        }
        from code in line.Codes.Split(' ')
        select KeyValuePair.Create(code, line.Kind);
}
